/** JSON syntax in UTF-8 (RFC 8259): validation, numbers, strings, positions, and limits. */
@NullMarked
package dev.mdepreflight.internal.json;

import org.jspecify.annotations.NullMarked;
