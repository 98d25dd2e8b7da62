// The binary numbers of any precision that exponentials, logarithms and powers are worked out in,
// each call with its own rounding.
#include <mpfr.h>
