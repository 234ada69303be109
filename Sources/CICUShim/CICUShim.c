#include "CICUShim.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

// ICU renames its functions by version with macros, which Swift cannot see through.

static int32_t wide(const char *text, UChar *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    if (strlen(text) > 200) return 0;
    u_strFromUTF8(out, capacity, &length, text, -1, &status);
    return U_FAILURE(status) ? 0 : length;
}

static int32_t narrow(const UChar *text, int32_t count, char *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t written = 0;
    if (count <= 0) return 0;
    u_strToUTF8(out, capacity, &written, text, count, &status);
    return U_FAILURE(status) || written >= capacity ? 0 : written;
}

int32_t zone_for_windows_name(const char *windows_name, const char *region, char *out, int32_t capacity) {
    UChar name[256], found[256];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = wide(windows_name, name, 256);
    if (length == 0) return 0;
    int32_t count = ucal_getTimeZoneIDForWindowsID(name, length, region, found, 256, &status);
    return U_FAILURE(status) || count > 256 ? 0 : narrow(found, count, out, capacity);
}

int32_t zone_canonical_name(const char *identifier, char *out, int32_t capacity) {
    UChar name[256], found[256];
    UErrorCode status = U_ZERO_ERROR;
    UBool is_known = 0;
    int32_t length = wide(identifier, name, 256);
    if (length == 0) return 0;
    int32_t count = ucal_getCanonicalTimeZoneID(name, length, found, 256, &is_known, &status);
    return U_FAILURE(status) || count > 256 || !is_known ? 0 : narrow(found, count, out, capacity);
}

struct zone_shower { UDateFormat *format; };

struct zone_shower *zone_shower_open(const char *language, const char *pattern) {
    UChar wanted[256];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = wide(pattern, wanted, 256);
    struct zone_shower *shower = malloc(sizeof *shower);
    if (!shower) return NULL;
    shower->format = udat_open(UDAT_PATTERN, UDAT_PATTERN, language, NULL, 0, wanted, length, &status);
    if (U_SUCCESS(status)) return shower;
    free(shower);
    return NULL;
}

int32_t zone_shower_show(struct zone_shower *shower, const char *zone, double moment, char *out, int32_t capacity) {
    UChar name[256], shown[256];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = wide(zone, name, 256);
    if (length == 0) return 0;
    UCalendar *calendar = ucal_open(name, length, "en", UCAL_GREGORIAN, &status);
    if (U_FAILURE(status)) return 0;
    ucal_setMillis(calendar, moment, &status);
    int32_t count = udat_formatCalendar(shower->format, calendar, shown, 256, NULL, &status);
    ucal_close(calendar);
    return U_FAILURE(status) || count > 256 ? 0 : narrow(shown, count, out, capacity);
}

void zone_shower_close(struct zone_shower *shower) {
    if (!shower) return;
    udat_close(shower->format);
    free(shower);
}
