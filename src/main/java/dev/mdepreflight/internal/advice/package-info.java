/** Advice on values that conform to their grammars but are suspicious. */
@NullMarked
package dev.mdepreflight.internal.advice;

import org.jspecify.annotations.NullMarked;
