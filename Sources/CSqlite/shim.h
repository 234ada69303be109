#include <sqlite3.h>
#include <sys/vfs.h>
