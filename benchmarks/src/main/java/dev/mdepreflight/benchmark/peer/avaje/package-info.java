/** The bodies as records for the generators of avaje-jsonb and avaje-validator. */
@NullMarked
package dev.mdepreflight.benchmark.peer.avaje;

import org.jspecify.annotations.NullMarked;
