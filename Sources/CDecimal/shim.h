#include <stdint.h>
// The part of the Intel decimal library that the engine calls, by value, with the rounding mode
// and the status flags given on each call (the variant 000 of the library).
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#include <bid_conf.h>
#include <bid_functions.h>
