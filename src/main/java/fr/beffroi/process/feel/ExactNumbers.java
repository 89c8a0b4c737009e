package fr.beffroi.process.feel;

import fr.beffroi.kernel.Money;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/** Numbers come out as they were reckoned, in decimal, and amounts go in as numbers. */
class ExactNumbers extends JavaCustomValueMapper {

    @Override
    public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
        return value instanceof Money amount
                ? Optional.of(inner.apply(amount.euros()))
                : Optional.empty();
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
        return value instanceof ValNumber number
                ? Optional.of(number.value().bigDecimal())
                : Optional.empty();
    }

    @Override
    public int priority() {
        return 100;
    }
}
