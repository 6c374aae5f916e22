/** Checks bound objects with Hibernate Validator and translates its violations. */
@NullMarked
package dev.mdepreflight.internal.engine.bean;

import org.jspecify.annotations.NullMarked;
