/** Collects, orders, words and locates the findings of a check. */
@NullMarked
package dev.mdepreflight.internal.finding;

import org.jspecify.annotations.NullMarked;
