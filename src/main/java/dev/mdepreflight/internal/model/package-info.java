/** The compiled model of an annotated record: properties, value specifications and checks. */
@NullMarked
package dev.mdepreflight.internal.model;

import org.jspecify.annotations.NullMarked;
