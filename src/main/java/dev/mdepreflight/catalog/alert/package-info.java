/** Bodies of the calls that change and create alerts. */
@NullMarked
package dev.mdepreflight.catalog.alert;

import org.jspecify.annotations.NullMarked;
