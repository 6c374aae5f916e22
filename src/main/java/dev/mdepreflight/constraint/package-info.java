@NullMarked
package dev.mdepreflight.constraint;

import org.jspecify.annotations.NullMarked;
