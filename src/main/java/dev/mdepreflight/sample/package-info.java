@NullMarked
package dev.mdepreflight.sample;

import org.jspecify.annotations.NullMarked;
