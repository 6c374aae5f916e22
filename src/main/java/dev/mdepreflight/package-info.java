/** The one door: checks of request bodies for the Microsoft Defender for Endpoint API, before they are sent. */
@NullMarked
package dev.mdepreflight;

import org.jspecify.annotations.NullMarked;
