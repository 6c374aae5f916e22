@NullMarked
package dev.mdepreflight.report;

import org.jspecify.annotations.NullMarked;
