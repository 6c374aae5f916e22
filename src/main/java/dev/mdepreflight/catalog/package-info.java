/**
 * The operations of the API and the annotated records of their bodies.
 *
 * <p>A source without a link is a page of the API documentation or {@code $metadata}, the service's OData schema.
 */
@NullMarked
package dev.mdepreflight.catalog;

import org.jspecify.annotations.NullMarked;
