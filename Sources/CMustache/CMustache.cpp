#include "CMustache.h"
#include <cstdlib>
#include <cstring>
#include <kainjow/mustache.hpp>
#include <string>

using kainjow::mustache::data;

struct mustache_value {
    data value;
};

static char *copied(const std::string &text) {
    char *result = static_cast<char *>(std::malloc(text.size() + 1));
    if (result) std::memcpy(result, text.c_str(), text.size() + 1);
    return result;
}

// No exception may cross into Swift.
template <typename Work> static void guarded(Work work) noexcept {
    try {
        work();
    } catch (...) {
    }
}

extern "C" {

mustache_value *mustache_object(void) { return new (std::nothrow) mustache_value{data(data::type::object)}; }
mustache_value *mustache_list(void) { return new (std::nothrow) mustache_value{data(data::type::list)}; }
void mustache_free(mustache_value *value) { delete value; }

void mustache_set_text(mustache_value *object, const char *name, const char *text) {
    guarded([&] { object->value.set(name, data(std::string(text))); });
}

void mustache_set_flag(mustache_value *object, const char *name, bool flag) {
    guarded([&] { object->value.set(name, flag ? data(data::type::bool_true) : data(data::type::bool_false)); });
}

void mustache_set_value(mustache_value *object, const char *name, const mustache_value *value) {
    guarded([&] { object->value.set(name, value->value); });
}

void mustache_append(mustache_value *list, const mustache_value *item) {
    guarded([&] { list->value.push_back(item->value); });
}

char *mustache_render(const char *source, const mustache_value *values, char **error) {
    *error = nullptr;
    try {
        kainjow::mustache::mustache page{std::string(source)};
        // Escaping is left to who writes the page.
        page.set_custom_escape([](const std::string &text) { return text; });
        std::string result = page.render(values->value);
        if (!page.is_valid()) {
            *error = copied(page.error_message());
            return nullptr;
        }
        return copied(result);
    } catch (const std::exception &failure) {
        *error = copied(failure.what());
    } catch (...) {
        *error = copied("unknown");
    }
    return nullptr;
}

void mustache_free_text(char *text) { std::free(text); }
}
