/** The bean path: Hibernate Validator on bound objects, and its violations translated. */
@NullMarked
package dev.mdepreflight.internal.engine.bean;

import org.jspecify.annotations.NullMarked;
