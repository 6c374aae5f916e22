package dev.mdepreflight.internal.engine.full;

import dev.mdepreflight.internal.engine.bean.BeanValidation;
import dev.mdepreflight.internal.engine.bean.Bindings;
import dev.mdepreflight.internal.finding.BodyInspector;
import dev.mdepreflight.internal.finding.Findings;
import dev.mdepreflight.internal.finding.Options;

/** The inputs and services of one check. */
@SuppressWarnings("ArrayRecordComponent") // not meant for comparison
record Context(
        byte[] body,
        Options options,
        Findings findings,
        Bindings bindings,
        BeanValidation validation,
        BodyInspector inspector) {}
