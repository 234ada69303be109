#include "COrcus.h"
