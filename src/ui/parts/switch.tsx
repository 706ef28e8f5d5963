/** On or off. `name` says what, for those who do not see what stands beside it. */
export function Switch(props: { name: string; isOn: boolean; isDisabled?: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <input
      type="checkbox"
      role="switch"
      class="switch"
      aria-label={props.name}
      aria-checked={props.isOn}
      checked={props.isOn}
      disabled={props.isDisabled}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}
