/**
 * The catalog as an OpenAPI document, read from the annotated records that bodies are checked against.
 *
 * <p>A body that a schema rejects has a violation. Violations that schemas cannot express are described in words.
 */
@NullMarked
package dev.mdepreflight.internal.openapi;

import org.jspecify.annotations.NullMarked;
