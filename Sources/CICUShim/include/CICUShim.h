#pragma once
#include <stdint.h>

// Each function writes UTF-8 into `out` and gives its length; 0 where there is nothing to give.

/// The IANA name of a Windows zone in a region.
int32_t zone_for_windows_name(const char *windows_name, const char *region, char *out, int32_t capacity);

/// The name by which ICU knows a zone of the zone database.
int32_t zone_canonical_name(const char *identifier, char *out, int32_t capacity);

struct zone_shower;

/// Shows zones in one language by a pattern of dates: `VVV` for the city, `zzzz` and `vvvv` for the name.
struct zone_shower *zone_shower_open(const char *language, const char *pattern);
/// `moment` in milliseconds since 1970.
int32_t zone_shower_show(struct zone_shower *shower, const char *zone, double moment, char *out, int32_t capacity);
void zone_shower_close(struct zone_shower *shower);
