/**
 * The catalog as an OpenAPI document, read from the same annotated records that bodies are checked by.
 *
 * <p>What its schemas refuse, a check refuses as well; what a check refuses beyond them is told in words.
 */
@NullMarked
package dev.mdepreflight.internal.openapi;

import org.jspecify.annotations.NullMarked;
