/** Checks OData queries on the API's collections. */
@NullMarked
package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.NullMarked;
