#include "Fetch.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

// IANA IPv4 special-purpose address registry, and multicast.
static int is_public_v4(uint32_t address) {
    static const struct { uint32_t network; int bits; } closed[] = {
        {0x00000000, 8}, {0x0A000000, 8}, {0x64400000, 10}, {0x7F000000, 8}, {0xA9FE0000, 16}, {0xAC100000, 12},
        {0xC0000000, 24}, {0xC0000200, 24}, {0xC0586300, 24}, {0xC0A80000, 16}, {0xC6120000, 15}, {0xC6336400, 24},
        {0xCB007100, 24}, {0xE0000000, 3},
    };
    for (size_t i = 0; i < sizeof closed / sizeof closed[0]; i++)
        if (address >> (32 - closed[i].bits) == closed[i].network >> (32 - closed[i].bits)) return 0;
    return 1;
}

static uint32_t word(const uint8_t *b) {
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

static int is_public_v6(const uint8_t *a) {
    static const uint8_t zeros[12] = {0};
    // IPv4 within IPv6: mapped, translated (RFC 6052) and 6to4.
    if (!memcmp(a, zeros, 10) && a[10] == 0xFF && a[11] == 0xFF) return is_public_v4(word(a + 12));
    if (word(a) == 0x0064FF9B && !memcmp(a + 4, zeros, 8)) return is_public_v4(word(a + 12));
    if (a[0] == 0x20 && a[1] == 0x02) return is_public_v4(word(a + 2));
    // Everything else that is public lies in 2000::/3; Teredo, ORCHID and documentation there are not.
    if ((a[0] & 0xE0) != 0x20) return 0;
    if (a[0] == 0x20 && a[1] == 0x01 && a[2] < 0x02) return 0;
    return !(word(a) == 0x20010DB8) && !(a[0] == 0x3F && a[1] == 0xFF && a[2] < 0x10);
}

static int is_public(const struct sockaddr *address) {
    if (address->sa_family == AF_INET)
        return is_public_v4(ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr));
    if (address->sa_family == AF_INET6) return is_public_v6(((const struct sockaddr_in6 *)address)->sin6_addr.s6_addr);
    return 0;
}

int fetch_is_public(const char *numeric) {
    struct sockaddr_in v4 = {.sin_family = AF_INET};
    struct sockaddr_in6 v6 = {.sin6_family = AF_INET6};
    if (inet_pton(AF_INET, numeric, &v4.sin_addr) == 1) return is_public((struct sockaddr *)&v4);
    if (inet_pton(AF_INET6, numeric, &v6.sin6_addr) == 1) return is_public((struct sockaddr *)&v6);
    return 0;
}

struct transfer {
    const struct fetch_request *request;
    struct fetch_answer *answer;
    size_t capacity;
    int refused;
    int overflow;
};

static curl_socket_t open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *address) {
    struct transfer *transfer = user;
    (void)purpose;
    if (!transfer->request->any_address && !is_public(&address->addr)) {
        transfer->refused = 1;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype, address->protocol);
}

static size_t take_body(char *bytes, size_t size, size_t count, void *user) {
    struct transfer *transfer = user;
    struct fetch_answer *answer = transfer->answer;
    size_t more = size * count;
    if (more > transfer->request->size_limit - answer->length) {
        transfer->overflow = 1;
        return 0;
    }
    if (answer->length + more > transfer->capacity) {
        size_t capacity = transfer->capacity ? transfer->capacity : 65536;
        while (capacity < answer->length + more) capacity *= 2;
        uint8_t *grown = realloc(answer->data, capacity);
        if (!grown) return 0;
        answer->data = grown;
        transfer->capacity = capacity;
    }
    memcpy(answer->data + answer->length, bytes, more);
    answer->length += more;
    return more;
}

static void copy_header(char *out, size_t capacity, const char *bytes, size_t length, size_t name) {
    const char *start = bytes + name, *end = bytes + length;
    while (start < end && (*start == ' ' || *start == '\t')) start++;
    while (end > start && (end[-1] == '\r' || end[-1] == '\n' || end[-1] == ' ')) end--;
    size_t count = (size_t)(end - start);
    // A tag cut short would never match: none is kept.
    if (count >= capacity) count = 0;
    memcpy(out, start, count);
    out[count] = 0;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *user) {
    struct transfer *transfer = user;
    size_t length = size * count;
    // Each answer of a chain of redirects begins with its status; only the last one's headers and body count.
    if (length >= 5 && !strncasecmp(bytes, "HTTP/", 5)) {
        transfer->answer->etag[0] = transfer->answer->modified[0] = 0;
        transfer->answer->length = 0;
    } else if (length > 5 && !strncasecmp(bytes, "ETag:", 5)) {
        copy_header(transfer->answer->etag, sizeof transfer->answer->etag, bytes, length, 5);
    } else if (length > 14 && !strncasecmp(bytes, "Last-Modified:", 14)) {
        copy_header(transfer->answer->modified, sizeof transfer->answer->modified, bytes, length, 14);
    }
    return length;
}

static struct curl_slist *condition(struct curl_slist *list, const char *name, const char *value) {
    char line[640];
    if (!value[0] || strlen(value) > 512 || strpbrk(value, "\r\n")) return list;
    strcpy(line, name);
    strcat(line, value);
    struct curl_slist *longer = curl_slist_append(list, line);
    return longer ? longer : list;
}

static int outcome(CURLcode code, const struct transfer *transfer) {
    if (code == CURLE_OK) return FETCH_OK;
    if (transfer->overflow || code == CURLE_FILESIZE_EXCEEDED) return FETCH_TOO_LARGE;
    if (transfer->refused) return FETCH_NOT_PUBLIC;
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT: return FETCH_TIMED_OUT;
    case CURLE_UNSUPPORTED_PROTOCOL: return FETCH_NOT_ENCRYPTED;
    case CURLE_URL_MALFORMAT: return FETCH_BAD_ADDRESS;
    default: return FETCH_FAILED;
    }
}

static pthread_once_t once = PTHREAD_ONCE_INIT;
static void start(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

void fetch_run(const struct fetch_request *request, struct fetch_answer *answer) {
    memset(answer, 0, sizeof *answer);
    pthread_once(&once, start);
    CURL *curl = curl_easy_init();
    if (!curl) {
        answer->outcome = FETCH_FAILED;
        return;
    }
    struct transfer transfer = {.request = request, .answer = answer};
    struct curl_slist *headers = curl_slist_append(NULL, "Accept: text/calendar, */*;q=0.5");
    headers = condition(headers, "If-None-Match: ", request->etag);
    headers = condition(headers, "If-Modified-Since: ", request->modified);
    const char *protocols = request->any_address ? "http,https" : "https";
    char detail[CURL_ERROR_SIZE] = "";
    curl_easy_setopt(curl, CURLOPT_URL, request->address);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, protocols);
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, protocols);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, 5L);
    // A proxy would be the address that is connected to, and could fetch from anywhere.
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, request->seconds);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, request->seconds < 10 ? request->seconds : 10L);
    curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)request->size_limit);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "experttafel");
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, detail);
    CURLcode code = curl_easy_perform(curl);
    answer->outcome = outcome(code, &transfer);
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer->status);
    const char *text = detail[0] ? detail : code == CURLE_OK ? "" : curl_easy_strerror(code);
    strncpy(answer->detail, text, sizeof answer->detail - 1);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
}

void fetch_free(struct fetch_answer *answer) {
    free(answer->data);
    answer->data = NULL;
    answer->length = 0;
}
