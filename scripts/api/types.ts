/** What the compiler knows and the analyzer does not: what the types of public members stand for. */
import { join } from 'node:path';
import ts from 'typescript';

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly isOptional: boolean;
}

const isPublic = (declaration: ts.Declaration): boolean =>
  (ts.getCombinedModifierFlags(declaration) &
    (ts.ModifierFlags.NonPublicAccessibilityModifier | ts.ModifierFlags.Static)) ===
  0;

/** A type as it stands in the source; the name of a choice, such as `Depth`, is written out. */
function typeText(checker: ts.TypeChecker, property: ts.Symbol): string {
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
  const [declaration] = property.declarations ?? [];
  const written =
    declaration && 'type' in declaration ? (declaration.type as ts.TypeNode | undefined) : undefined;
  if (written && !ts.isTypeReferenceNode(written)) return written.getText();
  if (type.isUnion() && type.types.every((part) => part.isStringLiteral())) {
    const values = type.types.map((part) => `'${part.value}'`);
    return values.sort().join(' | ');
  }
  return written?.getText() ?? checker.typeToString(type);
}

/** The public members that the classes of a package declare themselves, by the name of the class. */
export function fieldsOf(folder: string): (className: string) => readonly Field[] {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    readonly config: unknown;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const entry = program.getSourceFile(join(folder, 'src/index.ts'));
  const module = entry && checker.getSymbolAtLocation(entry);
  if (!module) throw new Error(`${folder}/src/index.ts is no module`);
  const exports = new Map(
    checker
      .getExportsOfModule(module)
      .map((symbol) => [
        symbol.name,
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      ]),
  );
  return (className) => {
    const symbol = exports.get(className);
    if (!symbol) throw new Error(`${folder}/src/index.ts does not export ${className}`);
    const own = checker
      .getDeclaredTypeOfSymbol(symbol)
      .getProperties()
      .filter((property) => {
        const [declaration] = property.declarations ?? [];
        return (
          declaration &&
          symbol.declarations?.some((one) => one.getSourceFile() === declaration.getSourceFile()) &&
          isPublic(declaration)
        );
      });
    return own.map((property) => ({
      name: property.name,
      isOptional: Boolean(property.flags & ts.SymbolFlags.Optional),
      type: typeText(checker, property),
      description: ts.displayPartsToString(property.getDocumentationComment(checker)),
    }));
  };
}
