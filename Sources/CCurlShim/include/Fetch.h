#pragma once
#include <stddef.h>
#include <stdint.h>

/// How a fetch ended.
enum fetch_outcome {
    FETCH_OK = 0,
    FETCH_FAILED = 1,
    FETCH_TOO_LARGE = 2,
    FETCH_NOT_PUBLIC = 3,
    FETCH_TIMED_OUT = 4,
    FETCH_NOT_ENCRYPTED = 5,
    FETCH_BAD_ADDRESS = 6,
};

/// What is asked: all strings UTF-8, `etag` and `modified` empty where nothing was fetched before.
struct fetch_request {
    const char *address;
    const char *etag;
    const char *modified;
    size_t size_limit;
    long seconds;
    /// Also addresses that are not public, and http beside https.
    int any_address;
};

/// What came; freed by fetch_free.
struct fetch_answer {
    int outcome;
    /// The status of HTTP, 0 where there was none.
    long status;
    char etag[512];
    char modified[128];
    char detail[256];
    uint8_t *data;
    size_t length;
};

/// Fetches one address over http(s), following at most five redirects. Each address that is connected to is looked at
/// after its name was resolved.
void fetch_run(const struct fetch_request *request, struct fetch_answer *answer);
void fetch_free(struct fetch_answer *answer);

/// Whether a numeric IPv4 or IPv6 address is one of the public internet; for tests of the rule above.
int fetch_is_public(const char *numeric);
