/** The form that puts a file into the live response library. */
@NullMarked
package dev.mdepreflight.catalog.library;

import org.jspecify.annotations.NullMarked;
