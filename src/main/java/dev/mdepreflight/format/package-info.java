@NullMarked
package dev.mdepreflight.format;

import org.jspecify.annotations.NullMarked;
