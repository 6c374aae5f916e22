/** The OData query of a GET on one of the API's collections. */
@NullMarked
package dev.mdepreflight.internal.request.odata;

import org.jspecify.annotations.NullMarked;
