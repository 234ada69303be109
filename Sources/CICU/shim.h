#include <unicode/ucal.h>
#include <unicode/utypes.h>
