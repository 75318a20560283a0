import { Component, type ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state.tsx';

interface ViewBoundaryState {
  readonly message: string | null;
}

/** A view that fails says so in its place; the window, the other views and the files go on. */
export class ViewBoundary extends Component<{ readonly children: ReactNode }, ViewBoundaryState> {
  override state: ViewBoundaryState = { message: null };

  static getDerivedStateFromError(error: unknown): ViewBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <EmptyState title="This view cannot be shown">
        <p className="selectable">{this.state.message}</p>
        <button type="button" className="button" onClick={() => this.setState({ message: null })}>
          Try again
        </button>
      </EmptyState>
    );
  }
}
