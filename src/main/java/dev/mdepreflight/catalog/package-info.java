@NullMarked
package dev.mdepreflight.catalog;

import org.jspecify.annotations.NullMarked;
