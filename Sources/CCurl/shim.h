// Setting an option and asking for information take what comes behind the name as C's variable
// arguments, which Swift cannot pass; a function of each kind stands in.
#include <curl/curl.h>

#undef curl_easy_setopt
#undef curl_easy_getinfo

typedef size_t (*chuhai_curl_take)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode chuhai_curl_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode chuhai_curl_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode chuhai_curl_list(
    CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode chuhai_curl_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode chuhai_curl_function(
    CURL *handle, CURLoption option, chuhai_curl_take value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode chuhai_curl_answer(CURL *handle, CURLINFO information, long *value) {
  return curl_easy_getinfo(handle, information, value);
}
