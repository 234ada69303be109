#include "CICUShim.h"
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ustring.h>

// ICU renames its functions by version with macros, which Swift cannot see through.
int32_t zone_for_windows_name(const char *windows_name, const char *region, char *out, int32_t capacity) {
    UChar name[256], found[256];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    if (strlen(windows_name) > 200) return 0;
    u_strFromUTF8(name, 256, &length, windows_name, -1, &status);
    if (U_FAILURE(status)) return 0;
    int32_t count = ucal_getTimeZoneIDForWindowsID(name, length, region, found, 256, &status);
    if (U_FAILURE(status) || count <= 0 || count >= capacity) return 0;
    int32_t written = 0;
    u_strToUTF8(out, capacity, &written, found, count, &status);
    return U_FAILURE(status) ? 0 : written;
}
