/** The adapter for Spring's blocking clients, {@code RestClient} and {@code RestTemplate}. */
@NullMarked
package dev.mdepreflight.spring;

import org.jspecify.annotations.NullMarked;
