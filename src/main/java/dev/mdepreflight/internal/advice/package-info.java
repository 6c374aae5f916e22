/** What is doubtful about values that their grammars take: where they lead, and what they look like. */
@NullMarked
package dev.mdepreflight.internal.advice;

import org.jspecify.annotations.NullMarked;
