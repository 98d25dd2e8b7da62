// libxml2's headers for reading (SAX2) and, in tests, for its own schema validator. Its optional
// use of ICU is left out of sight: those headers would clash with Foundation's own copy of ICU.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/uri.h>
