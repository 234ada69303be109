#pragma once
#include "Fetch.h"
#include <curl/curl.h>

// libcurl's options are set by functions with a variable number of arguments, which Swift cannot call.
CURLcode curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
/// For the read, write and header functions, which have one form.
CURLcode curl_set_data_callback(CURL *handle, CURLoption option, curl_write_callback callback);
CURLcode curl_set_debug_callback(CURL *handle, curl_debug_callback callback);
long curl_get_long(CURL *handle, CURLINFO info);
/// The socket of an open connection; -1 where there is none.
int curl_get_socket(CURL *handle);
