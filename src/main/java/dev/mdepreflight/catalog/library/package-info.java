/** The form that uploads a file to the live response library. */
@NullMarked
package dev.mdepreflight.catalog.library;

import org.jspecify.annotations.NullMarked;
