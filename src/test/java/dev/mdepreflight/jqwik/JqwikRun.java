package dev.mdepreflight.jqwik;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What came of running the properties of a class.
 *
 * @param succeeded the names of those that held
 * @param failures what those that did not threw
 * @param reports all that jqwik reported
 */
public record JqwikRun(List<String> succeeded, List<Throwable> failures, List<String> reports) {

    /** Runs the properties of a class, without the database of earlier failures. */
    public static JqwikRun of(Class<?> properties) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(properties))
                .filters(EngineFilter.includeEngines("jqwik"))
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "")
                .build();
        JqwikRun run = new JqwikRun(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getThrowable().isPresent()) {
                    run.failures.add(result.getThrowable().get());
                } else if (test.isTest()) {
                    run.succeeded.add(test.getDisplayName());
                }
            }

            @Override
            public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                run.reports.add(String.join("\n", entry.getKeyValuePairs().values()));
            }
        });
        return run;
    }

    /** All that was reported, as one text. */
    public String report() {
        return String.join("\n", reports);
    }
}
