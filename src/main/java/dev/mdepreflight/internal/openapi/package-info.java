/**
 * The catalog as an OpenAPI document, read from the annotated records that bodies are checked against.
 *
 * <p>If a schema rejects a body, the body has a violation. Violations that schemas cannot express are described in words.
 */
@NullMarked
package dev.mdepreflight.internal.openapi;

import org.jspecify.annotations.NullMarked;
