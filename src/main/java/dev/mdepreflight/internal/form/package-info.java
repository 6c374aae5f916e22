/** Reads forms, multipart/form-data (RFC 7578), without copying what they hold. */
@NullMarked
package dev.mdepreflight.internal.form;

import org.jspecify.annotations.NullMarked;
