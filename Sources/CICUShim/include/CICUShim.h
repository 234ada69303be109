#pragma once
#include <stdint.h>

/// The IANA name of a Windows zone in a region, as ASCII in `out`; its length, 0 where the name is not known.
int32_t zone_for_windows_name(const char *windows_name, const char *region, char *out, int32_t capacity);
