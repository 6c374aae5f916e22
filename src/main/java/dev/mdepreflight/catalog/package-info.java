/**
 * The operations of the API and the annotated records of their bodies.
 *
 * <p>Sources without a link are pages of the API's documentation, or {@code $metadata}, the service's OData schema.
 */
@NullMarked
package dev.mdepreflight.catalog;

import org.jspecify.annotations.NullMarked;
