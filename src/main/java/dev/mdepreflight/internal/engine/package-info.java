@NullMarked
package dev.mdepreflight.internal.engine;

import org.jspecify.annotations.NullMarked;
