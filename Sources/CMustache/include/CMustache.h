#pragma once
#include <stdbool.h>
#ifdef __cplusplus
extern "C" {
#endif

/// A value of a template: an object, or a list of objects. Freed by its owner, or by what it was added to.
typedef struct mustache_value mustache_value;

mustache_value *mustache_object(void);
mustache_value *mustache_list(void);
void mustache_free(mustache_value *value);
void mustache_set_text(mustache_value *object, const char *name, const char *text);
void mustache_set_flag(mustache_value *object, const char *name, bool flag);
/// Copies `value` into the object.
void mustache_set_value(mustache_value *object, const char *name, const mustache_value *value);
/// Copies `item` to the end of the list.
void mustache_append(mustache_value *list, const mustache_value *item);

/// The rendered text, nothing in it escaped, or NULL with `*error` set; both are freed with `mustache_free_text`.
char *mustache_render(const char *source, const mustache_value *values, char **error);
void mustache_free_text(char *text);

#ifdef __cplusplus
}
#endif
