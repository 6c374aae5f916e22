/** Reads multipart/form-data (RFC 7578) without copying contents. */
@NullMarked
package dev.mdepreflight.internal.form;

import org.jspecify.annotations.NullMarked;
