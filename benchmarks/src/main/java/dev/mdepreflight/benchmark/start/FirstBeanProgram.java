package dev.mdepreflight.benchmark.start;

import dev.mdepreflight.catalog.indicator.Indicator;
import dev.mdepreflight.catalog.indicator.IndicatorAction;
import dev.mdepreflight.catalog.indicator.IndicatorSeverity;
import dev.mdepreflight.catalog.indicator.IndicatorType;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Makes a Hibernate Validator, checks a bound indicator once, and prints how many nanoseconds both took. No JSON library is started, which
 * this would need besides.
 */
final class FirstBeanProgram {
    private FirstBeanProgram() {}

    @SuppressWarnings("resource") // the process ends with it
    public static void main(String... arguments) {
        Indicator indicator = Indicator.builder()
                .indicatorValue("0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1b3d5f7a0f3a5c7e9b1d2f4a6c8e0b2d")
                .indicatorType(IndicatorType.FileSha256)
                .action(IndicatorAction.Block)
                .title("Loader stage 1000")
                .description("Loader stage found by the sandbox, case 40000.")
                .expirationTime("2099-01-01T00:00:00Z")
                .severity(IndicatorSeverity.High)
                .recommendedActions("Isolate the device and collect a package.")
                .rbacGroupNames(List.of("Servers", "Workstations EMEA", "Domain controllers"))
                .build();
        long start = System.nanoTime();
        Validator validator = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        boolean clean = validator.validate(indicator).isEmpty();
        System.out.println(System.nanoTime() - start);
        System.exit(clean ? 0 : 1);
    }
}
