/** The compiled form of an annotated record: its properties, the specification of their values, and the checks on them. */
@NullMarked
package dev.mdepreflight.internal.model;

import org.jspecify.annotations.NullMarked;
