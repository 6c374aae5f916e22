/** What is found while a body is checked: collected, ordered, worded and placed. */
@NullMarked
package dev.mdepreflight.internal.finding;

import org.jspecify.annotations.NullMarked;
