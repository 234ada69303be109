#include <libical/ical.h>
#include <libical/icaltz-util.h>
#include <stdlib.h>
